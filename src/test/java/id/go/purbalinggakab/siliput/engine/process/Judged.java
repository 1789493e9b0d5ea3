package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A submission judged as the engine judges it: each field by its form, then the rules over several. */
public final class Judged {

    private Judged() {}

    /** The form whose fields a step or message takes, as it lies in the repository. */
    public static FormFile form(StepRules rules) {
        var file = Path.of("forms", rules.form().orElse(rules.step()) + ".html");
        try {
            return FormFile.read("forms/" + file.getFileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Problem> problems(StepRules rules, Submission submission, Forms forms) {
        return Stream.concat(
                        new FieldCheck(form(rules), rules, submission, forms).problems().stream(),
                        rules.rules().apply(submission).stream())
                .toList();
    }
}
