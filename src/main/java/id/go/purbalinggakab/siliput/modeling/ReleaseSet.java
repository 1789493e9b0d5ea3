package id.go.purbalinggakab.siliput.modeling;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has to be deployed so that changed files run: a form runs with the diagrams that name it, a diagram with all its
 * forms.
 */
record ReleaseSet(Map<String, byte[]> files) {

    static ReleaseSet of(Map<String, byte[]> changed, Map<String, byte[]> running) {
        var all = new TreeMap<>(running);
        all.putAll(changed);
        var taken = new TreeMap<String, byte[]>();
        all.forEach((name, content) -> {
            if (!ModelName.isForm(name)) {
                var forms = formsOf(ModelName.text(content), all.keySet());
                if (changed.containsKey(name) || forms.stream().anyMatch(changed::containsKey)) {
                    taken.put(name, content);
                    forms.forEach(form -> taken.put(form, all.get(form)));
                }
            }
        });
        return new ReleaseSet(taken);
    }

    Set<String> diagrams() {
        return files.keySet().stream()
                .filter(name -> !ModelName.isForm(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the names that a diagram's text has as form keys. */
    static Set<String> formsOf(String diagram, Set<String> names) {
        return names.stream()
                .filter(ModelName::isForm)
                .filter(form -> diagram.contains("deployment:" + form))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
