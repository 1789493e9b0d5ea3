package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.StepRules.Need;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;

/** What a value has to look like for a field of its kind. */
final class FieldValues {

    private FieldValues() {}

    static Optional<String> wrong(FormField field, Object value, Optional<Need> need, Instant now) {
        return switch (field.kind()) {
            case TEXT, NAME, LINK, PAPER, REFERENCE ->
                value instanceof String text ? wrongText(field, text).or(() -> wrongChoice(need, text)) : type("teks");
            case MAIL -> value instanceof String text ? wrongMail(field, text) : type("teks");
            case PHONE -> value instanceof String text ? wrongPhone(field, text) : type("teks");
            case CHOICE ->
                value instanceof String text
                        ? wrongChoice(field, text).or(() -> wrongChoice(need, text))
                        : type("salah satu pilihan");
            case TICKS -> value instanceof String text ? wrongTicks(field, text) : type("teks");
            case FLAG -> value instanceof Boolean ? Optional.empty() : type("ya atau tidak (Boolean)");
            case INSTANT ->
                value instanceof Date date
                        ? field.window().problem(date.toInstant(), now)
                        : type("tanggal dan jam (Date)");
            case NUMBER, COUNT -> value instanceof Integer ? Optional.empty() : type("bilangan bulat (Integer)");
            case INTAKE, LOCAL -> type("isian lain");
        };
    }

    private static Optional<String> wrongText(FormField field, String text) {
        var length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            return Optional.of(
                    "paling banyak %d huruf, sekarang %d; persingkat isinya.".formatted(field.maxLength(), length));
        }
        return text.codePoints().anyMatch(FieldValues::isControl)
                ? Optional.of("berisi karakter kendali yang tidak boleh disimpan; ketik ulang isinya.")
                : Optional.empty();
    }

    private static Optional<String> wrongMail(FormField field, String text) {
        return wrongText(field, text)
                .or(() -> MailAddress.read(text).isPresent() ? Optional.empty() : Optional.of(MailAddress.UNREADABLE));
    }

    private static Optional<String> wrongPhone(FormField field, String text) {
        return wrongText(field, text)
                .or(() -> PhoneNumber.read(text).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "tidak terbaca sebagai nomor telepon. Contoh: 0812 3456 7890 atau 0281 891 000."));
    }

    private static boolean isControl(int character) {
        var type = Character.getType(character);
        return type == Character.SURROGATE || Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }

    /** A choice without options of its own takes those that code knows. */
    private static Optional<String> wrongChoice(FormField field, String text) {
        return field.options().isEmpty()
                ? wrongText(field, text)
                : wrongChoice(field.options().keySet(), text);
    }

    private static Optional<String> wrongChoice(Optional<Need> need, String text) {
        return need.map(known -> known.variable().options())
                .filter(options -> !options.isEmpty())
                .flatMap(options -> wrongChoice(options, text));
    }

    private static Optional<String> wrongChoice(Collection<String> options, String text) {
        return options.contains(text)
                ? Optional.empty()
                : Optional.of("pilihannya hanya %s."
                        .formatted(String.join(", ", options.stream().sorted().toList())));
    }

    private static Optional<String> wrongTicks(FormField field, String text) {
        return wrongText(field, text).or(() -> Arrays.stream(text.split(","))
                .map(String::strip)
                .flatMap(one -> wrongChoice(field.options().keySet(), one).stream())
                .findFirst());
    }

    static Optional<String> type(String expected) {
        return Optional.of("harus berupa %s.".formatted(expected));
    }
}
