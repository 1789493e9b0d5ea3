package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Each field by itself: foreign, missing, of a wrong type, too long, outside its options. */
record FieldCheck(FormDeclaration form) {

    List<Problem> problems(Map<String, Object> values) {
        return Stream.concat(foreign(values), form.fields().stream().flatMap(field -> wrong(field, values)))
                .toList();
    }

    private Stream<Problem> foreign(Map<String, Object> values) {
        var names = form.fields().stream().map(FormField::name).toList();
        return values.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Problem(name, "isian ini tidak dikenal di langkah ini; hapus dari kiriman."));
    }

    private static Stream<Problem> wrong(FormField field, Map<String, Object> values) {
        return wrong(field, values.get(field.name())).map(text -> new Problem(field.name(), text)).stream();
    }

    private static Optional<String> wrong(FormField field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return emptyValue(field, value);
        }
        return switch (field.type()) {
            case TEXT, NAME, LINK -> value instanceof String text ? wrongText(field, text) : type("teks");
            case MAIL -> value instanceof String text ? wrongMail(field, text) : type("teks");
            case PHONE -> value instanceof String text ? wrongPhone(field, text) : type("teks");
            case CHOICE -> value instanceof String text ? wrongChoice(field, text) : type("salah satu pilihan");
            case FLAG -> value instanceof Boolean ? Optional.empty() : type("ya atau tidak (Boolean)");
            case INSTANT ->
                value instanceof Date date
                        ? field.window()
                                .problem(
                                        date.toInstant(),
                                        ClockUtil.getCurrentTime().toInstant())
                        : type("tanggal dan jam (Date)");
            case NUMBER -> value instanceof Integer ? Optional.empty() : type("bilangan bulat (Integer)");
        };
    }

    private static Optional<String> emptyValue(FormField field, Object value) {
        if (field.required()) {
            return Optional.of("wajib diisi.");
        }
        return value == null || field.type().isText() ? Optional.empty() : type("isian, bukan teks kosong");
    }

    private static Optional<String> wrongText(FormField field, String text) {
        var length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            return Optional.of(
                    "paling banyak %d huruf, sekarang %d; persingkat isinya.".formatted(field.maxLength(), length));
        }
        return text.codePoints().anyMatch(FieldCheck::isControl)
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

    private static Optional<String> wrongChoice(FormField field, String text) {
        return field.options().contains(text)
                ? Optional.empty()
                : Optional.of("pilihannya hanya %s."
                        .formatted(String.join(
                                ", ", field.options().stream().sorted().toList())));
    }

    private static Optional<String> type(String expected) {
        return Optional.of("harus berupa %s.".formatted(expected));
    }
}
