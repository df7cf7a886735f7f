// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/aggregates_page.h"
#include "ui/views/palette_types.h"
#include <QLineEdit>
#include <QListView>

using namespace leftfold;
using namespace leftfold::ui;

/// Types of a store behind Ctrl+K.
class TstPaletteTypes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(100);
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_aggregates = new AggregatesPage(m_bench->workspace, m_window.get());
        m_aggregates->hide();
        m_palette = new CommandPalette(m_window.get());
        m_types = new PaletteTypes(m_bench->workspace, *m_palette, *m_aggregates);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(m_bench->openStore());
        QTRY_VERIFY(m_bench->workspace.summary());
    }
    void cleanup() { m_window.reset(); }

    void anEventTypeLeadsToItsFirstEvent() {
        choose(QStringLiteral("payment.requested"));
        QTRY_VERIFY(m_bench->workspace.selectedEvent());
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("events"));
    }
    void countsAreOfAllSchemaVersions() {
        m_palette->open();
        field()->setText(QStringLiteral("item.counted"));
        QCOMPARE(firstTitle(), QStringLiteral("item.counted"));
    }
    void anAggregateTypeLeadsToItsAggregates() {
        m_palette->open();
        field()->setText(QStringLiteral("Shelf"));
        QTRY_COMPARE(firstTitle(), QStringLiteral("Shelf")); // the types are read as soon as somebody asks
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("aggregates"));
        QCOMPARE(m_window->findChild<QLineEdit*>(QStringLiteral("aggregatesField"))->text(), QStringLiteral("Shelf/"));
        QCOMPARE(m_window->findChild<QAbstractItemView*>(QStringLiteral("aggregateTable"))->model()->rowCount(), 2);
    }
    void aLostStoreIsSaid() {
        QSignalSpy failed(m_types, &PaletteTypes::failed);
        m_bench->down = true;
        m_bench->workspace.reconnect();
        QTRY_VERIFY(!m_bench->workspace.jobs().current());
        m_palette->open();
        field()->setText(QStringLiteral("payment"));
        QCOMPARE(m_palette->findChild<QListView*>()->model()->rowCount(), 0); // without counts there is nothing to choose
        QCOMPARE(failed.count(), 0);
    }

private:
    QLineEdit* field() { return m_palette->findChild<QLineEdit*>(); }
    QString firstTitle() { return m_palette->findChild<QListView*>()->model()->index(0, 0).data().toString(); }
    void choose(const QString& title) {
        m_palette->open();
        field()->setText(title);
        QCOMPARE(firstTitle(), title);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<QWidget> m_window;
    AggregatesPage* m_aggregates = nullptr;
    CommandPalette* m_palette = nullptr;
    PaletteTypes* m_types = nullptr;
};

LEFTFOLD_TEST(TstPaletteTypes)
#include "tst_palette_types.moc"
