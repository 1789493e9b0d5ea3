package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.internals.NamedBeans;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The rules that hold for any diagram, table and form; those of the procedure follow in other rooms. */
@Configuration(proxyBeanMethods = false)
class ModelRules {

    @Bean
    @Order(10)
    static ModelRule diagramRules(ListableBeanFactory beans, ProcessFiles files) {
        var named = new NamedBeans(beans);
        return new DiagramRules(named::has, ShippedUse.of(files.shipped(), named::namesOf));
    }

    @Bean
    @Order(20)
    static ModelRule decisionRules() {
        return new DecisionRules();
    }

    @Bean
    @Order(30)
    static ModelRule stepForms(ListableBeanFactory beans, ProcessFiles files, ObjectProvider<Forms> forms) {
        return new StepForms(
                () -> forms.getIfAvailable(() -> List::of), ShippedForms.of(files), new NamedBeans(beans)::has);
    }

    @Bean
    @Order(32)
    static ModelRule ownProcessRules() {
        return new OwnProcessRules();
    }

    @Bean
    @Order(33)
    static ModelRule ownStepRules() {
        return new OwnStepRules();
    }

    @Bean
    @Order(33)
    static ModelRule ownPrefixes() {
        return new OwnPrefixes();
    }

    @Bean
    @Order(34)
    static ModelRule blockRules(ListableBeanFactory beans, ProcessFiles files) {
        return new BlockRules(name -> block(beans, name), names(beans, files)::isTaken);
    }

    @Bean
    @Order(36)
    static ModelRule addedParts(ListableBeanFactory beans, ProcessFiles files) {
        var named = new NamedBeans(beans);
        return new AddedParts(
                files.shipped(),
                names(beans, files)::isTaken,
                name -> block(beans, name).isPresent(),
                name -> named.namesOf(name).sorted().findFirst().orElse(name));
    }

    private static StepForms names(ListableBeanFactory beans, ProcessFiles files) {
        return new StepForms(() -> List::of, ShippedForms.of(files), new NamedBeans(beans)::has);
    }

    private static Optional<BuildingBlock> block(ListableBeanFactory beans, String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, BuildingBlock.class)
                ? Optional.of(beans.getBean(name, BuildingBlock.class))
                : Optional.empty();
    }

    @Bean
    @Order(40)
    static ModelRule formMarkup() {
        return FormMarkup::problems;
    }

    @Bean
    @Order(90)
    static ModelRule engineItself() {
        return EngineComplaint::problems;
    }
}
