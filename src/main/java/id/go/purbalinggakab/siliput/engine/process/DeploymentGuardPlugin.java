package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Forms;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Guards deployments and keeps expressions and decision tables plain; before init, later it has no effect. */
@Component
@RequiredArgsConstructor
class DeploymentGuardPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final ProcessFiles files;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var beans = new NamedBeans(context);
        engine.setExpressionManager(new ExpressionReader(beans));
        engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration().feelEngineFactory(PlainFeelEngine::new));
        engine.setCustomPreDeployers(List.of(new DeploymentGuard(
                files, beans, () -> context.getBeanProvider(Forms.class).getIfAvailable(() -> List::of))));
    }
}
