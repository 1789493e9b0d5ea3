package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.process.Judged;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Diagrams, forms and code agree by name, or a sentence says where they do not. */
@EngineTest
class ProcessContractTest {

    private final ApplicationContext context;
    private final Forms forms;
    private final RepositoryService repository;
    private final AuthorizationService rights;

    @Autowired
    ProcessContractTest(
            ApplicationContext context, Forms forms, RepositoryService repository, AuthorizationService rights) {
        this.context = context;
        this.forms = forms;
        this.repository = repository;
        this.rights = rights;
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
    void whatCodeNeedsIsOnTheForms() {
        assertThat(forms.all())
                .filteredOn(rules -> rules.form().isEmpty())
                .extracting(rules -> Judged.form(rules).id())
                .isSubsetOf(formFiles());
        assertThat(forms.all().stream().flatMap(this::unasked)).isEmpty();
    }

    @Test
    void diagramsAndCodeReadAndSetTheSame() {
        var contract = new VariableContract();
        assertThat(Stream.of(
                                contract.unknownVariables(),
                                contract.timersWithoutAnInstant(),
                                contract.impossibleValues(),
                                contract.messagesOfOneSide(),
                                contract.groupsOfOneSide(),
                                contract.unusedVariables())
                        .flatMap(part -> part))
                .isEmpty();
    }

    @Test
    void everyElementStandsInTheTable() throws IOException {
        var table =
                new ElementTable(((ConfigurableApplicationContext) context).getBeanFactory(), forms, rights).markdown();
        Files.writeString(Path.of("target/elements.md"), table);
        assertThat(Path.of("docs/elements.md"))
                .as("cp target/elements.md docs/elements.md")
                .hasContent(table);
    }

    @Test
    void everyDiagramIsDeployed() {
        var keys = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> definition.getResourceName());
        var files = DiagramContract.files("processes", ".bpmn").stream().map(Path::toString);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(files.toList());
    }

    private Stream<String> unasked(StepRules rules) {
        var form = Judged.form(rules);
        return rules.needs().keySet().stream()
                .filter(name -> form.find(name).isEmpty())
                .map(name -> "forms/%s.html never asks for the needed '%s'".formatted(form.id(), name));
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
