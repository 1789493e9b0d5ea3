package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Diagrams read variables and compare them; they call no methods and reach no components. */
record PlainExpressions(Predicate<String> isBean) {

    private static final int LONGEST = 1000;
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{((?:'[^'\\\\]*+'|\"[^\"\\\\]*+\"|[^'\"}])*+)}");
    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern PLAIN = Pattern.compile("[\\w\\s.=!<>&|?:+*/%-]*");
    private static final Pattern TYPE = Pattern.compile("\\.\\s*class\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)");
    private static final Set<String> CONTEXT =
            Set.of("execution", "task", "authenticatedUserId", "connector", "externalTask", "caseExecution");

    /** What is wrong with the text's expressions, if anything. */
    Optional<String> problem(String text) {
        return wrong(text)
                .map(found -> found.length() > LONGEST
                        ? "memakai ungkapan yang lebih panjang dari %d huruf; bagilah".formatted(LONGEST)
                        : "memakai ungkapan %s; ungkapan hanya boleh membaca dan membandingkan variabel"
                                .formatted(found));
    }

    private Optional<String> wrong(String text) {
        var left = EXPRESSION.matcher(text).replaceAll("");
        return OPENING.matcher(left).find()
                ? Optional.of(left)
                : EXPRESSION
                        .matcher(text)
                        .results()
                        .filter(found -> found.group().length() > LONGEST || !isPlain(found.group(1)))
                        .findFirst()
                        .map(MatchResult::group);
    }

    private boolean isPlain(String body) {
        var names = QUOTED.matcher(body).replaceAll("0");
        return PLAIN.matcher(names).matches()
                && !TYPE.matcher(names).find()
                && NAME.matcher(names)
                        .results()
                        .map(found -> found.group(1))
                        .noneMatch(name -> CONTEXT.contains(name) || isBean.test(name));
    }
}
