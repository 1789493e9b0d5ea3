package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.engine.DateWindow;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the variables of one case are called where people read them: as the forms of its own version say.
 *
 * @param fields of those forms, by name
 */
public record Labels(Map<String, FormField> fields) {

    private static final List<String> LETTER = List.of(
            "letterNumber letterDate senderInstitution subject speed secrecy letterSigned letterStamped receivedAt"
                    .concat(" receivedVia letterScan askedDocument contactName eventTitle eventPlace eventDistrict")
                    .concat(" eventStart eventEnd complaintKind complaintClass dueAt deliveredAt")
                    .split(" "));

    private static final List<String> DISPOSITION =
            List.of(("disposedBy actingAs dispositionAt dispositionInstructions dispositionNote assessment"
                            + " assessmentRemark crew direction")
                    .split(" "));

    /** Decisions that belong into a time line. */
    static final List<String> DECISIONS =
            List.of(("letterDecision assessment coverageOutcome reviewDecision publishMode"
                            + " holdDecision classification complaintClass approval")
                    .split(" "));

    /** What code sets and no form of the case asks. */
    private static final Map<String, String> WITHOUT_FORM = Map.of(
            "dueAt", "Tenggat jawaban",
            "disposedBy", "Didisposisi oleh",
            "dispositionAt", "Waktu disposisi");

    /** The part of the case that a variable stands in. */
    public enum Sheet {
        LETTER,
        DISPOSITION,
        OTHER
    }

    /**
     * How one variable is shown.
     *
     * @param place where it stands in its sheet
     * @param person whether the value is somebody's user id
     * @param words from a value to what people read
     */
    public record Label(String text, Sheet sheet, int place, boolean person, UnaryOperator<String> words) {}

    /** Empty for one that people do not read. */
    public Optional<Label> of(String variable) {
        var sheet = LETTER.contains(variable)
                ? Sheet.LETTER
                : DISPOSITION.contains(variable) ? Sheet.DISPOSITION : Sheet.OTHER;
        return text(variable)
                .filter(text -> sheet != Sheet.OTHER || DECISIONS.contains(variable) || isAdded(variable))
                .map(text ->
                        new Label(text, sheet, place(variable), isPerson(variable), value -> word(variable, value)));
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(fields.get(variable))
                .map(FormField::label)
                .or(() -> Optional.ofNullable(WITHOUT_FORM.get(variable)));
    }

    /** A field that code does not know stands behind everything that it does. */
    private static boolean isAdded(String variable) {
        return !ProcessVariable.names().contains(variable);
    }

    /** An added field that its form does not call personal: a chain keeps no text of a complaint, people read this one. */
    public boolean isOpen(String variable) {
        return isAdded(variable)
                && Optional.ofNullable(fields.get(variable))
                        .filter(field -> !field.isPersonal())
                        .isPresent();
    }

    private boolean isPerson(String variable) {
        return isAdded(variable)
                && Optional.ofNullable(fields.get(variable))
                        .filter(FormField::isPerson)
                        .isPresent();
    }

    /** Those that code does not know in the order of their forms. */
    private int place(String variable) {
        return Stream.of(LETTER, DISPOSITION, DECISIONS)
                .map(sheet -> sheet.indexOf(variable))
                .filter(place -> place >= 0)
                .findFirst()
                .orElseGet(() -> DECISIONS.size() + List.copyOf(fields.keySet()).indexOf(variable));
    }

    /** A value in the form's own words, or the office's. */
    public String word(String variable, String value) {
        var field = Optional.ofNullable(fields.get(variable));
        var said = field.map(one -> one.text(value)).orElse(value);
        var word = said.equals(value) ? DossierWords.word(value) : said;
        return field.filter(one -> one.isDay() || one.window() == DateWindow.PAPER && one.isTime())
                        .isPresent()
                ? word.replaceFirst(" pukul .*", "")
                : word;
    }
}
