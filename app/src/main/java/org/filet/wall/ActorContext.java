package org.filet.wall;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.filet.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** A verb's first parameter says who acts: its transaction works for that organisation and person. */
final class ActorContext extends StaticMethodMatcherPointcutAdvisor {

    private static final long serialVersionUID = 1L;

    ActorContext(ObjectProvider<Wall> wall) {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setAdvice((MethodInterceptor)
                verb -> wall.getObject().acting((Actor) Objects.requireNonNull(verb.getArguments()[0]), verb::proceed));
        setClassFilter(type -> type.getName().startsWith("org.filet."));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        var parameters = method.getParameterTypes();
        return parameters.length > 0
                && parameters[0] == Actor.class
                && !Modifier.isStatic(method.getModifiers())
                && transactional(ClassUtils.getUserClass(type));
    }

    private static boolean transactional(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return false;
        }
        if (AnnotatedElementUtils.hasAnnotation(type, Transactional.class)) {
            return true;
        }
        for (var method : type.getDeclaredMethods()) {
            if (AnnotatedElementUtils.hasAnnotation(method, Transactional.class)) {
                return true;
            }
        }
        return false;
    }
}
