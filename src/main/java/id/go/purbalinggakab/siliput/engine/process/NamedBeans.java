package id.go.purbalinggakab.siliput.engine.process;

import java.util.AbstractMap;
import java.util.Arrays;
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
class NamedBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    boolean has(String name) {
        return names().anyMatch(name::equals);
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
        return names().distinct()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }

    private Stream<String> names() {
        return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, false, false)));
    }
}
