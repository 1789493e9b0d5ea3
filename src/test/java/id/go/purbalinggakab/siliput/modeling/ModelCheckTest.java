package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.ModelCheck;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator may not do to the procedure by mistake is said before anything is deployed. */
@EngineTest
class ModelCheckTest {

    @Autowired
    ModelCheck check;

    @Test
    void everythingShippedPasses() {
        assertThat(check.problems(Edit.shipped())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyEditIsRefusedWithASentence() {
        return Edit.all()
                .map(edit -> DynamicTest.dynamicTest(edit.name(), () -> {
                    var problems = check.problems(edit.files());
                    assertThat(problems)
                            .extracting(ModelProblem::told)
                            .as("%s", problems.stream().map(ModelProblem::told).toList())
                            .anySatisfy(told -> assertThat(told).contains(edit.says()));
                    assertThat(problems)
                            .allSatisfy(problem -> assertThat(problem.line()).isPositive());
                }));
    }
}
