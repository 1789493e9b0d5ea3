package id.go.purbalinggakab.siliput.engine.process;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The engine keeps no schema of its own: it starts after Flyway. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }
}
