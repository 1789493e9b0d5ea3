package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Diagrams, forms and code agree by name, or a sentence says where they do not. */
@EngineTest
class ProcessContractTest {

    private static final Pattern TAG = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    /** Parts of an intake or a box: they go to our own tables, never to the engine. */
    private static final Pattern STAYS_WITH_US = Pattern.compile("data-type=\"(intake|local)\"");

    private static final Pattern NAME = Pattern.compile("\\sname=\"(\\w+)\"");

    private final ApplicationContext context;
    private final Forms forms;
    private final RepositoryService repository;

    @Autowired
    ProcessContractTest(ApplicationContext context, Forms forms, RepositoryService repository) {
        this.context = context;
        this.forms = forms;
        this.repository = repository;
    }

    @Test
    void diagramsKeepTheirPromises() {
        assertThat(diagrams().flatMap(diagram -> diagram.disagreements().stream()))
                .isEmpty();
    }

    @Test
    void everyFormIsUsedAndEveryUsedFormIsThere() {
        var used = diagrams().flatMap(DiagramContract::forms).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).containsExactlyInAnyOrderElementsOf(formFiles());
    }

    @Test
    void everyFormIsDeclared() {
        assertThat(forms.all())
                .extracting(FormDeclaration::id)
                .filteredOn(id -> !id.contains("."))
                .containsExactlyInAnyOrderElementsOf(formFiles());
    }

    @Test
    void formsSendWhatIsDeclared() {
        assertThat(formFiles().stream().flatMap(this::disagreements)).isEmpty();
    }

    @Test
    void everyDiagramIsDeployed() {
        var keys = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> definition.getResourceName());
        var files = DiagramContract.files("processes", ".bpmn").stream().map(Path::toString);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(files.toList());
    }

    private Stream<String> disagreements(String form) {
        var declared = forms.find(form).map(FormDeclaration::fields).orElse(List.of()).stream()
                .map(FormField::name)
                .collect(Collectors.toSet());
        var sent = fields(form);
        var undeclared = sent.stream()
                .filter(name -> !declared.contains(name))
                .map(name -> "forms/%s.html sends '%s', which nobody declares".formatted(form, name));
        var unasked = declared.stream()
                .filter(name -> !sent.contains(name))
                .map(name -> "forms/%s.html never asks for the declared '%s'".formatted(form, name));
        return Stream.concat(undeclared, unasked).sorted();
    }

    private static Set<String> fields(String form) {
        try {
            return TAG.matcher(Files.readString(Path.of("forms", form + ".html")))
                    .results()
                    .filter(tag -> !STAYS_WITH_US.matcher(tag.group()).find())
                    .map(tag -> NAME.matcher(tag.group()))
                    .filter(name -> name.find())
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> formFiles() {
        return DiagramContract.files("forms", ".html").stream()
                .map(file -> file.getFileName().toString().replace(".html", ""))
                .toList();
    }

    private Stream<DiagramContract> diagrams() {
        return DiagramContract.files("processes", ".bpmn").stream()
                .map(file -> DiagramContract.read(file, context::containsBean));
    }
}
