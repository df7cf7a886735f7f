// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/role_form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace leftfold;
using namespace leftfold::ui;

class TstRoleForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_form = std::make_unique<RoleForm>();
        m_form->setColumns({QStringLiteral("id"), QStringLiteral("who"), QStringLiteral("body")});
        m_form->show({{"type", {{"body", {"kind"}, {}, {}, false}, QStringLiteral("2 types"), QStringLiteral("named like it"), false}},
            {"aggregate_id", {{"who", {}, {}, "-", false}, {}, {}, true}},
            {"aggregate_type", {{{}, {}, "Order", {}, false}, {}, {}, false}}, {"version", {{{}, {}, {}, {}, true}, {}, {}, false}},
            {"event_id", {{"gone", {}, {}, {}, false}, {}, {}, false}}});
        m_form->show();
        connect(m_form.get(), &RoleForm::roleEdited, this, [this](const std::string& role, const RoleSource& source) {
            m_role = role;
            m_source = source;
        });
        m_role.clear();
    }

    void showsWhereRolesComeFrom() {
        QCOMPARE(column("type")->currentText(), QStringLiteral("body"));
        QCOMPARE(inside("type")->text(), QStringLiteral("kind"));
        QCOMPARE(m_form->findChild<QLabel*>(QStringLiteral("reading.type"))->text(), QStringLiteral("2 types"));
        QCOMPARE(separator()->text(), QStringLiteral("-"));
        QCOMPARE(column("aggregate_type")->currentText(), QStringLiteral("always \"Order\""));
        QCOMPARE(column("version")->currentText(), QStringLiteral("(as written)"));
        QCOMPARE(column("event_id")->currentText(), QStringLiteral("gone"));
        QVERIFY(!inside("aggregate_type")->isEnabled());
    }
    void aChosenColumnIsTold() {
        choose("type", QStringLiteral("who"));
        QCOMPARE(m_role, std::string("type"));
        QCOMPARE(m_source, (RoleSource{"who", {}, {}, {}, false})); // another column, another inside
        choose("type", QStringLiteral("–"));
        QVERIFY(m_source.isNowhere());
        choose("aggregate_id", QStringLiteral("id"));
        QCOMPARE(m_source, (RoleSource{"id", {}, {}, {}, false}));
    }
    void typingIsTold() {
        inside("type")->setText({});
        QTest::keyClicks(inside("type"), QStringLiteral("a.b"));
        QCOMPARE(m_source, (RoleSource{"body", {"a", "b"}, {}, {}, false}));
        separator()->clear();
        QTest::keyClicks(separator(), QStringLiteral("/"));
        QCOMPARE(m_role, std::string("aggregate_id"));
        QCOMPARE(m_source, (RoleSource{"who", {}, {}, "/", false}));
    }
    void timesAreTold() {
        TimesWritten told;
        connect(m_form.get(), &RoleForm::timesEdited, this, [&told](const TimesWritten& times) { told = times; });
        m_form->showTimes({"Europe/Berlin", "ticks"});
        auto* zone = m_form->findChild<QLineEdit*>(QStringLiteral("timeZone"));
        auto* unit = m_form->findChild<QComboBox*>(QStringLiteral("timeUnit"));
        QCOMPARE(zone->text(), QStringLiteral("Europe/Berlin"));
        QCOMPARE(unit->currentText(), QStringLiteral(".NET ticks"));
        zone->setText(QStringLiteral(" +02:00"));
        QTest::keyClick(zone, Qt::Key_Return);
        QCOMPARE(told, (TimesWritten{"+02:00", "ticks"}));
        m_form->showTimes(told);
        zone->setText(QStringLiteral("Europe/Ber"));
        m_form->showTimes(told); // as an answer does that comes while somebody types
        QCOMPARE(zone->text(), QStringLiteral("Europe/Ber"));
        unit->setCurrentIndex(0);
        Q_EMIT unit->activated(0);
        QCOMPARE(told, (TimesWritten{"+02:00", {}}));
    }
    void whatIsTypedStaysWhileItMeansTheSame() {
        inside("type")->setText(QStringLiteral("kind."));
        m_form->show({{"type", {{"body", {"kind"}, {}, {}, false}, {}, {}, false}}});
        QCOMPARE(inside("type")->text(), QStringLiteral("kind."));
    }
    void writtenRolesAreLeftAlone() {
        Q_EMIT column("version")->activated(column("version")->currentIndex());
        QVERIFY(m_role.empty());
        choose("version", QStringLiteral("id"));
        QCOMPARE(m_source.column, std::string("id"));
    }

private:
    QComboBox* column(const char* role) { return m_form->findChild<QComboBox*>(QStringLiteral("column.") + QLatin1String(role)); }
    QLineEdit* inside(const char* role) { return m_form->findChild<QLineEdit*>(QStringLiteral("inside.") + QLatin1String(role)); }
    QLineEdit* separator() { return m_form->findChild<QLineEdit*>(QStringLiteral("separator")); }
    void choose(const char* role, const QString& text) {
        column(role)->setCurrentIndex(column(role)->findText(text));
        Q_EMIT column(role)->activated(column(role)->currentIndex());
    }

    std::unique_ptr<RoleForm> m_form;
    std::string m_role;
    RoleSource m_source;
};

LEFTFOLD_TEST(TstRoleForm)
#include "tst_role_form.moc"
