package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields that the forms of one diagram ask.
 *
 * @param all by name
 * @param ofStart those with which a case begins
 */
record DeclaredFields(Map<String, FormField> all, Set<String> ofStart) {

    static DeclaredFields of(Diagram diagram, ProposedModel model) {
        var all = new TreeMap<String, FormField>();
        var start = new TreeSet<String>();
        diagram.elements().forEach(element -> ShippedForms.file(element)
                .flatMap(model::form)
                .ifPresent(form -> form.fields().stream()
                        .filter(DeclaredFields::isSent)
                        .forEach(field -> {
                            all.putIfAbsent(field.name(), field);
                            if (element.getLocalName().equals("startEvent")) {
                                start.add(field.name());
                            }
                        })));
        return new DeclaredFields(all, start);
    }

    private static boolean isSent(FormField field) {
        return field.kind() != FieldKind.LOCAL && field.kind() != FieldKind.INTAKE;
    }
}
