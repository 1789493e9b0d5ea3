package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Condition;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each field as its form declares it: foreign, missing where it is shown and demanded, of a wrong kind, at a wrong time. */
record FieldCheck(FormFile form, StepRules rules, Submission sent, Forms forms) implements Condition.Situation {

    private static final String REQUIRED = "wajib diisi.";
    private static final String LATE = "waktu lebih dari 30 menit yang lalu: tulis alasannya secara singkat.";

    List<Problem> problems() {
        return Stream.concat(
                        foreign(), form.fields().stream().filter(this::isTaken).flatMap(this::wrong))
                .toList();
    }

    /** Whether rules over several fields can be asked nevertheless: the field is empty, and they do without it. */
    boolean leavesTheRulesToAsk(Problem problem) {
        return sent.text(problem.field()).isEmpty() && !rules.needsAlways(problem.field());
    }

    /** Explanations of an earlier answer that the case still has and this answer does not ask for. */
    List<String> outdated() {
        return form.fields().stream()
                .filter(FormField::isExplanation)
                .filter(field -> isSet(sent.known().get(field.name())) && !field.isShown(this))
                .map(FormField::name)
                .filter(name -> sent.text(name).isEmpty())
                .toList();
    }

    private Stream<Problem> foreign() {
        return sent.values().keySet().stream()
                .filter(name -> form.find(name).filter(this::isTaken).isEmpty())
                .sorted()
                .map(name -> new Problem(name, "isian ini tidak dikenal di langkah ini; hapus dari kiriman."));
    }

    private boolean isTaken(FormField field) {
        return !rules.without().contains(field.name());
    }

    private Stream<Problem> wrong(FormField field) {
        var value = sent.values().get(field.name());
        var missing = value == null || value instanceof String text && text.isBlank();
        return (missing
                        ? wrongEmptiness(field, value)
                        : wrongValue(field, value).or(() -> wrongTick(field)))
                .map(text -> new Problem(field.name(), text)).stream();
    }

    private Optional<String> wrongEmptiness(FormField field, Object value) {
        if (isDemanded(field)) {
            return Optional.of(field.sentence().orElse(isForLateness(field) ? LATE : REQUIRED));
        }
        return value == null || field.kind().isText() ? wrongTick(field) : FieldValues.type("isian, bukan teks kosong");
    }

    private boolean isDemanded(FormField field) {
        if (!isShown(field) || rules.relaxed().contains(field.name())) {
            return false;
        }
        return rules.needsAlways(field.name())
                || field.kind() != FieldKind.FLAG
                        && field.requiredWhen()
                                .filter(condition -> condition.holds(this))
                                .isPresent();
    }

    private static boolean isForLateness(FormField field) {
        return field.requiredWhen().filter(Condition::asksForLateness).isPresent();
    }

    private boolean isShown(FormField field) {
        return field.isShown(this)
                && !(field.isOnlyForMissing() && isSet(sent.known().get(field.name())));
    }

    private static boolean isSet(Object known) {
        return known != null && !known.equals(false) && !known.toString().isEmpty();
    }

    private Optional<String> wrongValue(FormField field, Object value) {
        var need = Optional.ofNullable(rules.needs().get(field.name()));
        return FieldValues.wrong(field, value, need, now())
                .or(() -> value instanceof String text ? forms.problem(field.kind(), text, sent) : Optional.empty())
                .or(() -> value instanceof Date date ? wrongTime(field, date.toInstant()) : Optional.empty());
    }

    private Optional<String> wrongTick(FormField field) {
        return field.mustWhen().filter(condition -> condition.holds(this)).isPresent()
                        && isShown(field)
                        && !sent.flag(field.name())
                ? Optional.of(field.sentence().orElse("perlu dicentang untuk melanjutkan."))
                : Optional.empty();
    }

    private Optional<String> wrongTime(FormField field, Instant time) {
        var now = now();
        if (field.isPast() && time.isAfter(now.plus(Findings.CLOCK_DRIFT))) {
            return Optional.of("tidak boleh di masa depan. Periksa tanggal dan jam.");
        }
        if (field.isFuture() && !time.isAfter(now)) {
            return Optional.of("sudah lewat. Isi tanggal dan jam yang akan datang.");
        }
        return field.after()
                .flatMap(sent::instantOrKnown)
                .filter(earlier -> !time.isAfter(earlier))
                .map(earlier -> "harus sesudah waktu mulai. Periksa kedua waktu itu.");
    }

    private Instant now() {
        return forms.clock().instant();
    }

    @Override
    public String value(String field) {
        var value = sent.values().get(field);
        if (value != null) {
            return value.toString().strip();
        }
        return form.find(field)
                .map(one -> one.kind() == FieldKind.FLAG ? "false" : isTakenAsShown(one) ? one.standard() : "")
                .orElse("");
    }

    /** What need not be sent counts as the form shows it. */
    private boolean isTakenAsShown(FormField field) {
        return rules.relaxed().contains(field.name());
    }

    @Override
    public boolean fact(String name) {
        return forms.holds(name, sent);
    }

    @Override
    public boolean isLate(String field) {
        return sent.values().get(field) instanceof Date date && Findings.isFarBack(date.toInstant(), now());
    }
}
