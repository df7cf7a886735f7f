// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "ui/views/chain_export.h"
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstChainExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormat() {
        const ShownChain chain{ui::test::oddScene(), {"corr"}};
        QVERIFY(chainBytes(chain, ChainFormat::Svg, Shade::Dark).startsWith("<svg "));
        QVERIFY(chainBytes(chain, ChainFormat::Mermaid, Shade::Light).startsWith("flowchart LR"));
        QVERIFY(chainBytes(chain, ChainFormat::Dot, Shade::Light).startsWith("digraph "));
        QVERIFY(chainBytes(chain, ChainFormat::Json, Shade::Light).contains("\"corr\""));
        QVERIFY(QImage::fromData(chainBytes(chain, ChainFormat::Png, Shade::Light)).width() > 200);
    }
    void writesAFileOrSaysWhyNot() {
        const QTemporaryDir folder;
        const ShownChain chain{ui::test::sceneOf({"a", "b <- a"}), {}};
        const QString file = folder.filePath(QStringLiteral("chain.svg"));
        QVERIFY(writeChain(chain, ChainFormat::Svg, Shade::Light, file).has_value());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), chainBytes(chain, ChainFormat::Svg, Shade::Light));
        const auto refused = writeChain(chain, ChainFormat::Svg, Shade::Light, folder.filePath(QStringLiteral("no/such/chain.svg")));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("no/such/chain.svg") != std::string::npos);
    }
    void copies() {
        ShopBench bench(20);
        ChainSession session(bench.workspace);
        QVERIFY(bench.openStore());
        session.setWatched(true);
        bench.workspace.selectEvent(bench.event(2));
        QTRY_VERIFY(session.scene());
        QWidget window;
        QMenu menu;
        fillExportMenu(menu, bench.workspace, session, &window);
        QGuiApplication::clipboard()->clear();
        trigger(menu, QStringLiteral("Copy as Mermaid"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("flowchart LR")));
        trigger(menu, QStringLiteral("Copy as text"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("payment.requested")));
    }

private:
    static void trigger(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL(qPrintable(text));
    }
};

LEFTFOLD_TEST(TstChainExport)
#include "tst_chain_export.moc"
