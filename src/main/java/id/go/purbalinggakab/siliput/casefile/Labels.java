package id.go.purbalinggakab.siliput.casefile;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a variable of a case is called where people read it. */
public interface Labels {

    /** Empty for one that people do not read. */
    Optional<Label> of(String variable);

    /** The part of the case that a variable stands in. */
    enum Sheet {
        LETTER,
        DISPOSITION,
        OTHER
    }

    /**
     * How one variable is shown.
     *
     * @param place where it stands in its sheet
     * @param words from a value to what people read
     */
    record Label(String text, Sheet sheet, int place, UnaryOperator<String> words) {}
}
