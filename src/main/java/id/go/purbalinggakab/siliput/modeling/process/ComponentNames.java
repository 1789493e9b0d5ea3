package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.util.Arrays;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Components count by any of their names, those of earlier diagrams included. */
@Component
@RequiredArgsConstructor
class ComponentNames {

    private final BeanFactory beans;

    /** A text that calls a component, with the one name by which all of its names are known. */
    String one(String text) {
        return Diagram.component(text.substring(Math.max(text.indexOf('$'), 0)))
                .filter(beans::containsBean)
                .map(bean -> text.replace(
                        bean,
                        Stream.concat(Stream.of(bean), Arrays.stream(beans.getAliases(bean)))
                                .sorted()
                                .findFirst()
                                .orElse(bean)))
                .orElse(text);
    }
}
