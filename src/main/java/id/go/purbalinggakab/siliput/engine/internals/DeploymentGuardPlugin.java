package id.go.purbalinggakab.siliput.engine.internals;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
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
}
