package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.engine.FeelCells;
import id.go.purbalinggakab.siliput.modeling.process.Table.Column;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a cell of an output gives, judged as whoever reads the table would; limits by what a limit can be. */
final class OutputCell {

    private static final Set<String> LIMIT = Set.of("amount", "unit", "clock", "warningPercent");
    private static final int LONGEST = 1000;
    private static final int MOST_PERCENT = 99;

    private OutputCell() {}

    static Optional<String> problem(Column column, String text, FeelCells feel, List<Column> all) {
        Object value;
        try {
            value = feel.value(text);
        } catch (RuntimeException unreadable) {
            return Optional.of(
                    "berisi '%s' yang tidak dapat dihitung; tulis satu nilai, teks dalam tanda kutip".formatted(text));
        }
        if (value == null) {
            return Optional.of("berisi '%s' yang tidak menghasilkan nilai; teks diapit tanda kutip, misalnya \"%s\""
                    .formatted(text, text));
        }
        return wrongType(column.type(), value)
                .or(() -> unlisted(column.values(), value))
                .or(() -> isLimit(all) ? limit(column.name(), value) : Optional.empty());
    }

    private static boolean isLimit(List<Column> all) {
        return all.stream().map(Column::name).collect(Collectors.toSet()).containsAll(LIMIT);
    }

    private static Optional<String> wrongType(String type, Object value) {
        return switch (type) {
            case "integer", "long" ->
                value instanceof Number number
                                && new BigDecimal(number.toString())
                                                .stripTrailingZeros()
                                                .scale()
                                        <= 0
                        ? Optional.empty()
                        : Optional.of("berisi '%s', padahal harus angka bulat tanpa tanda kutip".formatted(value));
            case "double", "number" ->
                value instanceof Number
                        ? Optional.empty()
                        : Optional.of("berisi '%s', padahal harus angka".formatted(value));
            case "boolean" ->
                value instanceof Boolean
                        ? Optional.empty()
                        : Optional.of("berisi '%s'; tulis true atau false".formatted(value));
            case "string" ->
                value instanceof String
                        ? Optional.empty()
                        : Optional.of("berisi '%s', padahal harus teks dalam tanda kutip".formatted(value));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unlisted(Set<String> values, Object value) {
        return values.isEmpty() || values.contains(String.valueOf(value)) ? Optional.empty() : choose(value, values);
    }

    private static Optional<String> choose(Object value, Set<String> values) {
        var like = Variables.likeliest(String.valueOf(value), new TreeSet<>(values));
        return Optional.of("berisi '%s' yang tidak dikenal; %s"
                .formatted(
                        value,
                        like.map("maksudnya \"%s\"?"::formatted)
                                .orElseGet(() -> "pilih dari " + String.join(", ", values))));
    }

    private static Optional<String> limit(String name, Object value) {
        return switch (name) {
            case "amount" -> range(value, LONGEST);
            case "warningPercent" -> range(value, MOST_PERCENT);
            case "unit" -> known(value, LimitUnit.values());
            case "clock" -> known(value, LimitClock.values());
            default -> Optional.empty();
        };
    }

    private static Optional<String> range(Object value, int most) {
        var number = ((Number) value).intValue();
        return number >= 1 && number <= most
                ? Optional.empty()
                : Optional.of("berisi %s, padahal harus 1 sampai %d".formatted(value, most));
    }

    private static Optional<String> known(Object value, Enum<?>[] constants) {
        var names = Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        return names.contains(value) ? Optional.empty() : choose(value, names);
    }
}
