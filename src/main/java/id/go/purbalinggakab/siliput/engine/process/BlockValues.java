package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.BlockParameter;
import id.go.purbalinggakab.siliput.engine.BlockParameter.Kind;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a block's parameters may say in one diagram.
 *
 * @param results what its blocks leave in the case, and whether it is a time
 * @param services rows of the table of limits
 * @param isTaken whether a name means something else already
 */
record BlockValues(
        DeclaredFields fields, Map<String, Boolean> results, Set<String> services, Predicate<String> isTaken) {

    /** The sentence where it is missing or cannot be meant. */
    Optional<String> problem(BlockParameter parameter, String text) {
        var value = text.strip();
        if (value.isEmpty()) {
            return parameter.required()
                    ? Optional.of("belum mengisi parameter '%s' (%s)".formatted(parameter.name(), parameter.label()))
                    : Optional.empty();
        }
        return brackets(value)
                .or(() -> unknown(value))
                .or(() -> wrong(parameter.kind(), value))
                .map(problem -> "parameter '%s': %s".formatted(parameter.name(), problem));
    }

    /** What an expression gives would be read for placeholders again, whoever typed it. */
    private static Optional<String> brackets(String text) {
        if (text.matches("(?s).*[$#]\\{.*")) {
            return Optional.of("'%s' memuat ungkapan; tulis {isian} tanpa tanda di depannya".formatted(text));
        }
        return Placeholders.without(text).matches("(?s).*[{}].*")
                ? Optional.of("'%s' memuat kurung kurawal yang bukan {isian}".formatted(text))
                : Optional.empty();
    }

    private Optional<String> unknown(String text) {
        return Placeholders.in(text).stream()
                .filter(name -> !Placeholders.ALWAYS.contains(name)
                        && !fields.all().containsKey(name)
                        && !results.containsKey(name))
                .findFirst()
                .map(name -> "{%s} bukan isian formulir diagram ini".formatted(name));
    }

    private Optional<String> wrong(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case TIME -> one(text, name -> results.getOrDefault(name, false) || is(name, FormField::isTime), "waktu");
            case MAIL -> mail(text);
            case RECIPIENTS ->
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .flatMap(to -> recipient(to).stream())
                        .findFirst();
            case SERVICE ->
                services.contains(text)
                        ? Optional.empty()
                        : Optional.of("tabel serviceLimits tidak punya baris '%s' (yang ada: %s); tambahkan dahulu"
                                .formatted(text, String.join(", ", new TreeSet<>(services))));
            case PREFIX -> OwnProcessRules.prefixProblem(text, "awalan");
            case RESULT ->
                isTaken.test(text) || fields.all().containsKey(text)
                        ? Optional.of("nama '%s' sudah berarti lain; beri nama lain".formatted(text))
                        : Optional.empty();
        };
    }

    private Optional<String> mail(String text) {
        if (!Placeholders.in(text).isEmpty()) {
            return one(text, name -> is(name, field -> field.kind() == FieldKind.MAIL), "alamat surel");
        }
        return MailAddress.read(text).isPresent()
                ? Optional.empty()
                : Optional.of("'%s' bukan alamat surel".formatted(text));
    }

    private Optional<String> recipient(String to) {
        if (!Placeholders.in(to).isEmpty()) {
            return one(to, name -> name.equals(Placeholders.STARTED_BY) || is(name, FormField::isPerson), "orang");
        }
        return Stream.of(Role.values()).map(Role::group).anyMatch(to::equals)
                ? Optional.empty()
                : Optional.of("'%s' bukan peran".formatted(to));
    }

    private static Optional<String> one(String text, Predicate<String> fits, String what) {
        return Placeholders.only(text).filter(fits).isPresent()
                ? Optional.empty()
                : Optional.of("membutuhkan satu {isian} %s, bukan '%s'".formatted(what, text));
    }

    private boolean is(String name, Predicate<FormField> what) {
        return Optional.ofNullable(fields.all().get(name)).filter(what).isPresent();
    }
}
