package io.dateline.cli;

import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as Maven knows it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws Exception {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return new String[] {"dateline " + properties.getProperty("version")};
        }
    }
}
