package id.go.purbalinggakab.siliput;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the whole service: engine, web applications, public site. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SiliputApplication {

    public static void main(String[] args) {
        SpringApplication.run(SiliputApplication.class, args);
    }
}
