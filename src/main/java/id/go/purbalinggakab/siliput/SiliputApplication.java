package id.go.purbalinggakab.siliput;

import id.go.purbalinggakab.siliput.evidence.DossierCheck;
import java.util.Arrays;
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
        if (args.length > 0 && args[0].equals(DossierCheck.COMMAND)) {
            System.exit(DossierCheck.run(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        SpringApplication.run(SiliputApplication.class, args);
    }
}
