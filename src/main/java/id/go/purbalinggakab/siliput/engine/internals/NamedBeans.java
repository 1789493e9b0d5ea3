package id.go.purbalinggakab.siliput.engine.internals;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/** All that an expression can reach: delegates and listeners by name, looked up late since they need the engine. */
@RequiredArgsConstructor
public class NamedBeans extends AbstractMap<Object, Object> {

    private static final List<Class<?>> TYPES =
            List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ListableBeanFactory beans;

    public boolean has(String name) {
        return beans.containsBean(name) && TYPES.stream().anyMatch(type -> beans.isTypeMatch(name, type));
    }

    /** Every name of one component, those of earlier diagrams included. */
    public Stream<String> namesOf(String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(beans.getAliases(name)));
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && has(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return TYPES.stream()
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, false, false)))
                .distinct()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
