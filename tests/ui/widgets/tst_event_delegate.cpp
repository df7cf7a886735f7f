// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/event_table_model.h"
#include "ui/widgets/event_delegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstEventDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_model.show({});
        m_model.setOutline(m_model.era(), {600, EventTableModel::pageRows, {{}}});
        EventRowsAnswer answer;
        answer.rows = ui::test::sampleRows(1, EventTableModel::pageRows);
        Event broken = ui::test::sampleEvent(2);
        broken.payload.bytes = "<";
        broken.payload.storedSize = 1;
        answer.rows[1] = makeEventRow(broken);
        m_model.setRows(m_model.era(), 0, std::move(answer));
        m_model.setMarks(m_model.era(), 0, {MessageMark::Dead, MessageMark::Published, MessageMark::Absent, MessageMark::Silent});
    }
    void typesWearTheirAggregatesColour() { QVERIFY(count(paint(0, EventTableModel::Type), typeColor("Order")) >= 36); }
    void brokenPayloadsWarn() {
        QVERIFY(count(paint(1, EventTableModel::Data), tokens().changedSoft) > 1000);
        QCOMPARE(count(paint(0, EventTableModel::Data), tokens().changedSoft), 0);
    }
    void marksTellHowMessagesFare() {
        const QImage silent = paint(3, EventTableModel::Message);
        for (const int row : {0, 1, 2})
            QVERIFY(paint(row, EventTableModel::Message) != silent);
        QCOMPARE(count(silent, Qt::magenta), silent.width() * silent.height()); // nothing is said where nothing is known to be wrong
    }
    void missingRowsAreQuiet() {
        const QImage image = paint(550, EventTableModel::Type);
        QVERIFY(count(image, tokens().hover) > 100);
        QCOMPARE(count(image, typeColor("Order")), 0);
    }
    void selectionIsSeen() { QVERIFY(count(painted(m_delegate, m_model.index(0, 0), QStyle::State_Selected), tokens().soft) > 1000); }
    void everyColumnDrawsSomething() {
        for (int column = 0; column < EventTableModel::columns; ++column)
            QVERIFY(count(paint(0, column), Qt::magenta) < 240 * 28);
    }

private:
    QImage paint(int row, int column) { return painted(m_delegate, m_model.index(row, column)); }
    EventTableModel m_model{[](const EventRowsRequest&) {}};
    EventDelegate m_delegate;
};

LEFTFOLD_TEST(TstEventDelegate)
#include "tst_event_delegate.moc"
