package id.go.purbalinggakab.siliput.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A submission judged as the engine judges it: each field by its form, then the rules over several. */
public final class Judged {

    private Judged() {}

    /** The form whose fields a step or message takes, as it lies in the repository. */
    public static FormFile form(StepRules rules) {
        var file = file(rules.form().orElse(rules.step()));
        return FormFile.read("forms/" + file, bytes(Path.of("forms", file)));
    }

    /** The form that a diagram shows at this step. */
    private static String file(String step) {
        var shown = Pattern.compile(
                "<bpmn:userTask id=\"%1$s\"[^>]*forms/(\\w+\\.html)|<bpmn:startEvent [^>]*forms/(%1$s\\.html)"
                        .formatted(step));
        try (var diagrams = Files.list(Path.of("processes"))) {
            return diagrams.flatMap(file ->
                            shown.matcher(new String(bytes(file), UTF_8)).results())
                    .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no diagram shows a form at '%s'".formatted(step)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
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
