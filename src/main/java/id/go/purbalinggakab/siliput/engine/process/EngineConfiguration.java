package id.go.purbalinggakab.siliput.engine.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Behind the filters that tell the engine who calls. */
    private static final int AFTER_LOGIN = 202;

    /** The engine keeps no schema of its own: it starts after Flyway. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }

    @Bean
    FilterRegistrationBean<CockpitStatistics> cockpitStatistics(ManagementService management, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new CockpitStatistics(management, json));
        registration.setOrder(AFTER_LOGIN);
        registration.addUrlPatterns("/camunda/api/cockpit/plugin/base/*");
        return registration;
    }

    /** Both the REST API and the web applications take their classes from this set, before they start. */
    @Bean
    static BeanFactoryPostProcessor restFailures() {
        return factory -> {
            var classes = CamundaRestResources.getConfigurationClasses();
            classes.removeIf(ExceptionMapper.class::isAssignableFrom);
            classes.addAll(RestFailures.mappers());
        };
    }
}
