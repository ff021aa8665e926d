package org.filet.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.matching.MatchWork;
import org.filet.matching.Matching;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.runaways.Origin;
import org.filet.web.ConsoleCommand;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./filet import episodes FILE.csv --organisation CODE}: for whoever installs Filet. Prints no cell. */
@Component
class ImportCommand implements ConsoleCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final int PROBLEMS_SHOWN = 50;
    private static final Actor NOBODY = Actor.clock(new OrganisationId(""), new RegionId(""));

    private final Imports imports;
    private final Matching matching;
    private final MatchWork work;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Clock clock;

    ImportCommand(
            Imports imports,
            Matching matching,
            MatchWork work,
            Organisations organisations,
            MessageSource messages,
            Clock clock) {
        this.imports = imports;
        this.matching = matching;
        this.work = work;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new Console(out);
        var request = ImportRequest.parse(arguments);
        if (request.isEmpty()) {
            words.say("imports.command.usage");
            return WRONG_USE;
        }
        try {
            return run(request.get(), words);
        } catch (Refused refused) {
            words.say(refused.refusal().key());
            return REFUSED;
        } catch (IOException e) {
            words.say("imports.command.unreadable", request.get().file());
            return REFUSED;
        }
    }

    private int run(ImportRequest request, Console words) throws IOException {
        var organisation = organisations.find(new OrganisationId(request.organisation()));
        if (organisation.isEmpty()) {
            words.say("imports.command.no-organisation", request.organisation());
            return REFUSED;
        }
        var table = Sheet.read(Files.readAllBytes(Path.of(request.file())));
        var actor = actor(organisation.get());
        var mapping = request.mapping(table);
        var defaults = new Defaults(request.lastSeen().orElseGet(clock::instant), Origin.CR_UNIT);
        var reading = imports.read(actor, table, mapping, defaults);
        show(table, mapping, reading, words);
        if (reading.blockedLines() > 0 && !request.skipBadRows()) {
            words.say("imports.command.refused", reading.blockedLines());
            return REFUSED;
        }
        var result = imports.run(actor, reading, request.skipBadRows(), words::progress);
        work.drain(left -> words.say("imports.command.encoding", left));
        words.say(
                "imports.command.done",
                result.imported(),
                result.known(),
                result.skipped(),
                matching.contactsNamed(actor, result.episodes()),
                "%.1f".formatted(result.time().toMillis() / 1000.0));
        return DONE;
    }

    private static void show(Sheet table, Mapping mapping, Reading reading, Console words) {
        words.say("imports.command.read", table.lines().size(), table.charset());
        mapping.columns()
                .forEach((field, place) -> words.say(
                        "imports.command.column",
                        words.of("imports.Field." + field),
                        table.headings().get(place)));
        reading.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(problem -> words.say(
                        problem.blocking() ? "imports.problem.blocking" : "imports.problem.left-empty",
                        String.valueOf(problem.line()),
                        words.of("imports.Field." + problem.field()),
                        words.of("imports.Reason." + problem.reason())));
        if (reading.problems().size() > PROBLEMS_SHOWN) {
            words.say("imports.command.more-problems", reading.problems().size() - PROBLEMS_SHOWN);
        }
    }

    private static Actor actor(Organisation organisation) {
        return new Actor(
                NOBODY.person(),
                NOBODY.position(),
                Role.SYSTEM,
                organisation.id(),
                organisation.sector(),
                organisation.region());
    }

    /** Says each line in the language of the console's locale: English where it says so, French otherwise. */
    private final class Console {
        private final PrintStream out;
        private final Locale locale;

        Console(PrintStream out) {
            this.out = out;
            this.locale = "en"
                            .equals(Optional.ofNullable(System.getenv("LANG"))
                                    .orElse("")
                                    .split("[_.]", 2)[0])
                    ? Locale.CANADA
                    : Locale.CANADA_FRENCH;
        }

        String of(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }

        void say(String key, Object... args) {
            out.println(of(key, args));
        }

        void progress(int done, int total) {
            say("imports.command.progress", done, total);
        }
    }
}
