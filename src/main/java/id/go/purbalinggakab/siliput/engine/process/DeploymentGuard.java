package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.internals.FormKeys;
import id.go.purbalinggakab.siliput.engine.internals.NamedBeans;
import id.go.purbalinggakab.siliput.engine.internals.NewDeployment;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stands at every door of deployment (folder, REST, Modeler): adds the forms left out and refuses what is forbidden. */
@Component
class DeploymentGuard implements NewDeployment.Check {

    private static final List<String> ALLOWED = List.of(".bpmn", ".bpmn20.xml", ".dmn", ".dmn11.xml", ".html", ".png");

    private final ProcessFiles files;
    private final Predicate<String> isBean;
    private final ShippedUse shipped;
    private final ShippedForms shippedForms;
    private final ObjectProvider<Forms> forms;

    /** @param forms known once every room is there */
    DeploymentGuard(ProcessFiles files, ListableBeanFactory beans, ObjectProvider<Forms> forms) {
        this.forms = forms;
        this.shippedForms = ShippedForms.of(files);
        this.files = files;
        var named = new NamedBeans(beans);
        this.isBean = named::has;
        this.shipped = ShippedUse.of(files.shipped(), named::namesOf);
    }

    @Override
    public void check(NewDeployment deployment) {
        if (deployment.tenant() != null) {
            throw new RefusedDiagram(
                    deployment.name(), List.of("Tenant ID tidak dipakai di kantor ini; kosongkan isian itu"));
        }
        deployment.files().forEach((name, bytes) -> {
            if (ALLOWED.stream().noneMatch(name::endsWith)) {
                throw new RefusedDiagram(name, List.of("jenis berkas ini tidak diterima"));
            }
            if (name.contains(".bpmn") || name.contains(".dmn")) {
                check(deployment, name, Diagram.read(name, bytes));
            }
        });
        deployment.files().forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                refuse(name, FormMarkup.problems(bytes));
            }
        });
    }

    private void check(NewDeployment deployment, String name, Diagram diagram) {
        diagram.elements(local -> true)
                .flatMap(element -> Diagram.camunda(element, "formKey"))
                .flatMap(key -> FormKeys.file(key).stream())
                .distinct()
                .forEach(form -> complete(deployment, diagram, form));
        var problems = new DiagramRules(isBean, form -> deployment.file(form).isPresent(), shipped).problems(diagram);
        refuse(name, problems);
        var steps = new StepForms(forms.getIfAvailable(() -> List::of), shippedForms, isBean);
        diagram.elements().forEach(element -> ShippedForms.file(element).ifPresent(file -> {
            shippedForms.problem(element).ifPresent(problem -> {
                throw new RefusedDiagram(name, List.of("elemen '%s' %s".formatted(Diagram.idOf(element), problem)));
            });
            refuse(
                    file,
                    steps.problems(
                            element, FormFile.read(file, deployment.file(file).orElseThrow())));
        }));
    }

    private void complete(NewDeployment deployment, Diagram diagram, String form) {
        if (deployment.file(form).isEmpty()) {
            // Modeler sends attached files by their bare names
            deployment
                    .file(form.substring(form.indexOf('/') + 1))
                    .or(() -> diagram.processKey().flatMap(key -> deployment.lastOf(key, form)))
                    .or(() -> files.form(form))
                    .ifPresent(bytes -> deployment.add(form, bytes));
        }
    }

    private static void refuse(String file, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedDiagram(file, problems);
        }
    }
}
