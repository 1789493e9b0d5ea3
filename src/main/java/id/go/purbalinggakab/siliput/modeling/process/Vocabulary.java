package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The variables of proposed models; shipped forms are read once, since a start asks about every shipped diagram. */
@Component
@RequiredArgsConstructor
class Vocabulary {

    private final ShippedModels shipped;
    private final Map<String, Optional<FormFile>> forms = new ConcurrentHashMap<>();

    Variables of(ProposedModel model) {
        var were = shipped.shipped().toList();
        var sent = model.files().keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .flatMap(name -> model.form(name).stream());
        var others = were.stream()
                .flatMap(Diagram::elements)
                .flatMap(element -> Diagram.camunda(element, "formKey"))
                .map(key -> key.replaceFirst("^embedded:deployment:", ""))
                .distinct()
                .filter(name -> !model.files().containsKey(name))
                .flatMap(name -> form(name).stream());
        return new Variables(model, were, Stream.concat(sent, others));
    }

    /** As it came with the application. */
    Optional<FormFile> form(String name) {
        return forms.computeIfAbsent(name, file -> shipped.shippedForm(file).map(bytes -> FormFile.read(file, bytes)));
    }
}
