package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.DeployedFile.Result;
import id.go.purbalinggakab.siliput.engine.Deployments;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Starts the application beside itself: no port, no schedule, no job executor, a database in memory, folders of its own.
 * It reads no setting of the installation, so that no account, server or channel of it is known there.
 */
@Component
@RequiredArgsConstructor
class TrialApplication implements TrialEngine.Opener {

    private final Clock clock;

    /** Knows neither the machine's variables nor the command line. */
    private static class Sealed extends StandardEnvironment {

        Sealed(Map<String, Object> settings) {
            getPropertySources().addFirst(new MapPropertySource("trial", settings));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources none) {}
    }

    @Override
    public TrialEngine open(String name, Path folder) {
        var time = new TrialClock(clock);
        var mails = new TrialMail(time);
        var context = application(settings(name, folder), time, mails).run();
        try {
            // nobody finds it by its name: not the REST API, not the web applications
            ProcessEngines.unregister(context.getBean(ProcessEngine.class));
            var refused = context.getBean(Deployments.class).deployChanges().stream()
                    .filter(file -> file.result() == Result.DITOLAK)
                    .map(DeployedFile::reason)
                    .toList();
            if (!refused.isEmpty()) {
                throw new TrialEngine.Refused(refused);
            }
            return new RunningTrial(context, time, mails);
        } catch (RuntimeException failed) {
            context.close();
            throw failed;
        }
    }

    private static SpringApplication application(Map<String, Object> settings, Clock time, TrialMail mails) {
        var application = new SpringApplication(TrialBeans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(new Sealed(settings));
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // the log is the whole machine's
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers((ConfigurableApplicationContext context) -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean("clock", Clock.class, () -> time);
            beans.registerBean("trialMail", Mailer.class, () -> mails, bean -> bean.setPrimary(true));
            beans.registerBean(
                    LazyInitializationExcludeFilter.class,
                    () -> LazyInitializationExcludeFilter.forBeanTypes(SmartInitializingSingleton.class));
        });
        return application;
    }

    private static Map<String, Object> settings(String name, Path folder) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.config.location", "classpath:/application.yaml");
        settings.put("spring.main.lazy-initialization", true);
        settings.put("spring.datasource.url", "jdbc:h2:mem:" + name);
        settings.put("spring.datasource.hikari.maximum-pool-size", 4);
        settings.put("spring.datasource.hikari.pool-name", name);
        settings.put("camunda.bpm.process-engine-name", name);
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("siliput.engine.home", folder);
        settings.put("siliput.engine.home-only", true);
        settings.put("siliput.demo", true);
        settings.put("siliput.demo-anywhere", true);
        settings.put("siliput.demo-cases", false);
        settings.put("siliput.complaint.key-file", folder.resolve("seal.key"));
        Map.of("archive.folder", "archive", "publishing.folder", "public", "mail.outbox", "outbox")
                .forEach((setting, place) -> settings.put("siliput." + setting, folder.resolve(place)));
        for (var poller : List.of("notification", "audit.seal", "audit.figures")) {
            settings.put("siliput.%s.polling".formatted(poller), false);
        }
        return settings;
    }
}
