package id.go.purbalinggakab.siliput.engine.internals;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.WIB;

import java.util.Date;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Guards deployments and keeps expressions and decision tables plain, before init, since later it has no effect; and lets
 * the diagrams' cycles run by the office's clock.
 */
@Component
@RequiredArgsConstructor
public class DeploymentGuardPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final NewDeployment.Check check;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ExpressionReader(new NamedBeans(beans)));
        engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration().feelEngineFactory(PlainFeelEngine::new));
        Deployer guard = deployment -> {
            if (deployment.isNew()) {
                check.check(new NewDeployment(deployment));
            }
        };
        engine.setCustomPreDeployers(List.of(guard));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new OfficeCycle());
    }

    /**
     * The hour that a diagram's cycle names is the office's hour; the engine itself would take the server's zone. Both read
     * the same cron dialect, Spring's.
     */
    static class OfficeCycle extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
            return cycle.startsWith("R") ? super.resolveDuedate(cycle, start, repeatOffset) : next(cycle, start);
        }

        private static Date next(String cron, Date start) {
            var after = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
            var next = CronExpression.parse(cron).next(after.atZone(WIB));
            if (next == null) {
                throw new IllegalArgumentException("cycle '%s' never comes again".formatted(cron));
            }
            return Date.from(next.toInstant());
        }
    }

    /** Asks {@link PlainFeel} before each evaluation too: tables deployed before that rule are still in the database. */
    public static final class PlainFeelEngine implements FeelEngine {

        private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return engine.evaluateSimpleExpression(plain(expression), variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
            return engine.evaluateSimpleUnaryTests(plain(expression), input, variables);
        }

        private static String plain(String expression) {
            PlainFeel.problem(expression).ifPresent(problem -> {
                throw new BadUserRequestException(
                        "Tabel keputusan ini tidak dapat dipakai: ada sel yang " + problem + ", lalu pasang lagi.");
            });
            return expression;
        }
    }
}
