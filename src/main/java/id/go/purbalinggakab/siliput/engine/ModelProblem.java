package id.go.purbalinggakab.siliput.engine;

/**
 * Why a diagram, table or form may not be deployed, and the way out, in Indonesian.
 *
 * @param file such as {@code processes/coverage.bpmn}
 * @param element the id that Modeler shows, a form's field; empty where none is meant
 * @param line where it stands in the file, counted from 1; 0 where it stands nowhere
 */
public record ModelProblem(String file, String element, int line, String sentence) {

    /** As administrators read it behind the file's name. */
    public String told() {
        var place = (file.endsWith(".html") ? "isian" : "elemen") + " '%s'".formatted(element);
        if (line == 0) {
            return element.isEmpty() ? sentence : "%s: %s".formatted(place, sentence);
        }
        return element.isEmpty()
                ? "baris %d: %s".formatted(line, sentence)
                : "%s (baris %d): %s".formatted(place, line, sentence);
    }
}
