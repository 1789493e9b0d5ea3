package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.identity.Procedures;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What an administrator's own process has to say of itself: who starts it, how its cases are counted and called. */
class OwnProcessRules implements ModelRule {

    private static final String PREFIX = "[A-Z]{3}";
    private static final Set<String> STARTERS = Stream.of(Role.values())
            .filter(role -> role != Role.PETUGAS_LUAR)
            .map(Role::group)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> {
            var fields = DeclaredFields.of(diagram, model);
            return diagram.elements("process"::equals)
                    .flatMap(process -> problems(process, fields).map(text -> diagram.problem(process, text)));
        });
    }

    private static Stream<String> problems(Element process, DeclaredFields fields) {
        var key = process.getAttribute("id");
        var declared = properties(process);
        var found = Stream.concat(starters(process), users(process));
        if (Procedures.isOwn(key)) {
            found = Stream.concat(
                    found,
                    Stream.of(
                                    unreachable(process),
                                    prefix(declared.get(OwnCases.PREFIX)),
                                    title(declared.get(OwnCases.TITLE), fields),
                                    title(declared))
                            .flatMap(Optional::stream));
        }
        return found;
    }

    private static Stream<String> starters(Element process) {
        return Diagram.camunda(process, "candidateStarterGroups")
                .flatMap(groups -> Arrays.stream(groups.split(",")))
                .map(String::strip)
                .filter(group -> !STARTERS.contains(group))
                .map(group -> "dimulai oleh grup '%s' (candidateStarterGroups), yang tidak memulai proses; pilih: %s"
                        .formatted(group, String.join(", ", new TreeSet<>(STARTERS))));
    }

    /** Nobody finds it, and no message or time begins it. */
    private static Optional<String> unreachable(Element process) {
        var isOffered = Diagram.camunda(process, "candidateStarterGroups").anyMatch(groups -> !groups.isBlank())
                && Diagram.camunda(process, "isStartableInTasklist").noneMatch("false"::equals);
        var byItself = Diagram.children(process, "startEvent").anyMatch(start -> Stream.of("message", "timer")
                .anyMatch(kind -> Diagram.children(start, kind + "EventDefinition")
                        .findAny()
                        .isPresent()));
        return isOffered || byItself || !process.getAttribute("isExecutable").equals("true")
                ? Optional.empty()
                : Optional.of(
                        "tidak dapat dimulai siapa pun; isi Candidate starter groups dengan peran, misalnya staf");
    }

    private static Stream<String> users(Element process) {
        return Diagram.camunda(process, "candidateStarterUsers")
                .limit(1)
                .map(users -> "menyebut orang (candidateStarterUsers); sebutkan perannya di candidateStarterGroups");
    }

    static Map<String, String> properties(Element process) {
        return Diagram.children(process, "extensionElements")
                .flatMap(extension -> Diagram.children(extension, "properties"))
                .flatMap(properties -> Diagram.children(properties, "property"))
                .collect(Collectors.toMap(
                        property -> property.getAttribute("name"),
                        property -> property.getAttribute("value"),
                        (one, again) -> again));
    }

    private static Optional<String> prefix(String prefix) {
        return Optional.ofNullable(prefix).flatMap(text -> prefixProblem(text, OwnCases.PREFIX));
    }

    /** The sentence where a counter's prefix is none, or a shipped one. */
    static Optional<String> prefixProblem(String prefix, String what) {
        if (!prefix.matches(PREFIX)) {
            return Optional.of("memberi %s '%s'; pakai tiga huruf besar, misalnya CUT".formatted(what, prefix));
        }
        return OwnCases.SHIPPED.contains(prefix)
                ? Optional.of("memberi %s '%s' milik proses bawaan; pilih awalan lain".formatted(what, prefix))
                : Optional.empty();
    }

    private static Optional<String> title(Map<String, String> declared) {
        return declared.containsKey(OwnCases.TITLE) && !declared.containsKey(OwnCases.PREFIX)
                ? Optional.of("memberi judul perkara (%s) tanpa awalan nomor agenda (%s)"
                        .formatted(OwnCases.TITLE, OwnCases.PREFIX))
                : Optional.empty();
    }

    /** As a case starts it holds what the start form asked and nothing else. */
    private static Optional<String> title(String text, DeclaredFields fields) {
        return Optional.ofNullable(text).flatMap(one -> Placeholders.in(one).stream()
                .filter(name -> !name.equals(Placeholders.STARTED_BY)
                        && !fields.ofStart().contains(name))
                .findFirst()
                .map(name -> "memakai {%s} dalam %s, padahal formulir mulainya tidak menanyakan itu (ada: %s)"
                        .formatted(name, OwnCases.TITLE, String.join(", ", fields.ofStart()))));
    }
}
