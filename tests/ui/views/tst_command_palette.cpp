// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include <QLineEdit>
#include <QListView>

using namespace leftfold::ui;

class TstCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->openStore());
        QTest::keyClick(m_bench->window.get(), Qt::Key_K, Qt::ControlModifier);
    }
    void opensReadyToType() {
        QVERIFY(m_bench->window->palette().isVisible());
        QVERIFY(field()->hasFocus());
        QVERIFY(list()->model()->rowCount() > 5);
    }
    void findsPagesCommandsAndStores() {
        QTest::keyClicks(field(), QStringLiteral("rep"));
        QCOMPARE(title(0), QStringLiteral("Replay"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!m_bench->window->palette().isVisible());
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("replay"));
    }
    void arrowKeysWalk() {
        const QString second = title(1);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().data().toString(), second);
        QTest::keyClick(field(), Qt::Key_Up);
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 0);
    }
    void escapeCloses() {
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!m_bench->window->palette().isVisible());
    }
    void providersAddToIt() {
        int runs = 0;
        m_bench->window->palette().addProvider([&](const QString&) {
            return std::vector<PaletteEntry>{
                {QStringLiteral("Order/o-1042"), QStringLiteral("Aggregate"), {}, {}, Qt::blue, [&] { ++runs; }}};
        });
        m_bench->window->palette().open();
        QTest::keyClicks(field(), QStringLiteral("o1042"));
        QCOMPARE(title(0), QStringLiteral("Order/o-1042"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(runs, 1);
    }
    void nothingFoundIsNoTrap() {
        QTest::keyClicks(field(), QStringLiteral("zzzzqq"));
        QCOMPARE(list()->model()->rowCount(), 0);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!m_bench->window->palette().isVisible());
    }

private:
    QLineEdit* field() const { return m_bench->child<QLineEdit>("paletteField"); }
    QListView* list() const { return m_bench->child<QListView>("paletteList"); }
    QString title(int row) const { return list()->model()->index(row, 0).data().toString(); }
    std::unique_ptr<WindowBench> m_bench;
};

LEFTFOLD_TEST(TstCommandPalette)
#include "tst_command_palette.moc"
