import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.lang.reflect.Constructor;
import java.net.InetSocketAddress;

/** Binds the channel initializer of the site. */
public final class NettyHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    NioEventLoopGroup loop = new NioEventLoopGroup(2);
    Channel channel =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(initializer(site))
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    return new Server(
        ((InetSocketAddress) channel.localAddress()).getPort(),
        () -> {
          channel.close().sync();
          loop.shutdownGracefully();
        });
  }

  private static ChannelInitializer<?> initializer(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (ChannelInitializer.class.isAssignableFrom(type)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (ChannelInitializer<?>) constructor.newInstance();
      }
    }
    throw new IllegalStateException("the site has no channel initializer");
  }
}
