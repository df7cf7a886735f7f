// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/message_table_model.h"
#include "ui/widgets/message_delegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstMessageDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_model.show({});
        m_model.setRows(m_model.era(), 0, samplePage(0, 8, true));
    }
    void typesWearTheirAggregatesColour() { QVERIFY(count(paint(0, MessageTableModel::Type), typeColor("Shelf")) >= 36); }
    void statesWearTheirs() {
        QVERIFY(count(paint(1, MessageTableModel::State), tokens().added) > 0);
        QVERIFY(count(paint(3, MessageTableModel::State), tokens().removed) > 0);
        QCOMPARE(count(paint(1, MessageTableModel::State), tokens().removed), 0);
    }
    void selectionIsSeen() { QVERIFY(count(painted(m_delegate, m_model.index(0, 0), QStyle::State_Selected), tokens().soft) > 1000); }
    void everyColumnDrawsSomething() {
        for (int column = 0; column < MessageTableModel::columns; ++column)
            QVERIFY(count(paint(3, column), Qt::magenta) < 240 * 28);
    }

private:
    QImage paint(int row, int column) { return painted(m_delegate, m_model.index(row, column)); }
    MessageTableModel m_model{[](const MessageRowsRequest&) {}};
    MessageDelegate m_delegate;
};

LEFTFOLD_TEST(TstMessageDelegate)
#include "tst_message_delegate.moc"
