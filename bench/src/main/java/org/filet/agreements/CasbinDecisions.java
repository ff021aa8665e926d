package org.filet.agreements;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** jCasbin, each article a line of policy: its number, and a function that holds the request against it. */
final class CasbinDecisions {

    private static final String MODEL = """
            [request_definition]
            r = transfer
            [policy_definition]
            p = pact, article
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = carries(r.transfer, p.pact, p.article)
            """;

    private final Enforcer enforcer;

    CasbinDecisions(List<Pact> pacts) {
        var model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("carries", new Carries(pacts));
        for (int number = 0; number < pacts.size(); number++) {
            for (int article = 0; article < pacts.get(number).clauses().size(); article++) {
                enforcer.addPolicy(Integer.toString(number), Integer.toString(article));
            }
        }
    }

    /** With the line that decided as its explanation. */
    boolean allows(Transfer transfer) {
        return enforcer.enforceEx(transfer).isAllow();
    }

    private static final class Carries extends CustomFunction {

        private final transient List<Pact> pacts;

        Carries(List<Pact> pacts) {
            this.pacts = pacts;
        }

        @Override
        public String getName() {
            return "carries";
        }

        @Override
        public AviatorObject call(
                Map<String, Object> env, AviatorObject asked, AviatorObject pact, AviatorObject article) {
            var transfer = (Transfer) asked.getValue(env);
            var one = pacts.get(Integer.parseInt(FunctionUtils.getStringValue(pact, env)));
            var clause = one.clauses().get(Integer.parseInt(FunctionUtils.getStringValue(article, env)));
            return AviatorBoolean.valueOf(carries(one, clause, transfer));
        }

        private static boolean carries(Pact pact, Clause clause, Transfer transfer) {
            return pact.providers().contains(transfer.from())
                    && pact.receivers().contains(transfer.to())
                    && pact.inForce(transfer.at())
                    && clause.purpose() == transfer.purpose()
                    && clause.categories().containsAll(transfer.categories())
                    && (clause.roles().isEmpty() || clause.roles().contains(transfer.role()))
                    && (!clause.consent() || transfer.consented());
        }
    }
}
