package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** An index whose searches wait until they may go on. */
final class Slow {
  private final ArticleSearch index;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  Slow(ArticleSearch index) {
    this.index = index;
  }

  /** Counts down when a search has begun. */
  CountDownLatch begun() {
    return begun;
  }

  /** Lets searches go on when it is counted down. */
  CountDownLatch go() {
    return go;
  }

  ArticleSearch search() {
    return (ArticleSearch)
        Proxy.newProxyInstance(
            ArticleSearch.class.getClassLoader(),
            new Class<?>[] {ArticleSearch.class},
            (self, method, arguments) -> {
              if (method.getName().equals("search")) {
                begun.countDown();
                go.await();
              }
              try {
                return method.invoke(index, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
