package id.go.purbalinggakab.siliput.publishing.website;

import java.net.URI;
import org.opentest4j.TestAbortedException;

/** The real WordPress where the machine has one (CI does), else the stub. */
public record WordPressForTest(URI address, String user, String password) {

    public static WordPressForTest start() {
        try {
            var real = WordPressServer.start();
            return new WordPressForTest(real.address(), real.user(), real.password());
        } catch (TestAbortedException notInstalled) {
            return new WordPressForTest(new WordPressStub().address(), WordPressStub.USER, WordPressStub.PASSWORD);
        }
    }
}
