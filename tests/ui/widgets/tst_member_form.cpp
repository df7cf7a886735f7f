// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace leftfold;
using namespace leftfold::ui;

class TstMemberForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void showsTheMembersOfItsKind() {
        MemberForm form;
        form.show(*stepKind("convert"), step(R"({"op": "convert", "path": "/total", "to": "decimal", "divide_by": 100})"));
        QCOMPARE(form.findChild<QLineEdit*>(QStringLiteral("member_path"))->text(), QStringLiteral("/total"));
        QCOMPARE(form.findChild<QComboBox*>(QStringLiteral("member_to"))->currentText(), QStringLiteral("decimal"));
        QCOMPARE(form.findChild<QLineEdit*>(QStringLiteral("member_divide_by"))->text(), QStringLiteral("100"));
        form.show(*stepKind("split"), step(R"({"op": "split", "path": "/name", "separator": " ", "into": ["/a", "/b"]})"));
        QVERIFY(!form.findChild<QComboBox*>(QStringLiteral("member_to")));
        QCOMPARE(form.findChild<QPlainTextEdit*>(QStringLiteral("member_into"))->toPlainText(), QStringLiteral("/a\n/b"));
        QVERIFY(!form.findChild<QCheckBox*>(QStringLiteral("member_keep"))->isChecked());
    }
    void typingGivesTheWholeStep() {
        MemberForm form;
        QSignalSpy edited(&form, &MemberForm::edited);
        form.show(*stepKind("move"), step(R"({"op": "move", "ticket": 1, "from": "/a", "path": "/b"})"));
        QCOMPARE(edited.count(), 0);
        form.findChild<QLineEdit*>(QStringLiteral("member_path"))->setText(QStringLiteral("/c"));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(json(edited), QStringLiteral(R"({"op":"move","ticket":1,"from":"/a","path":"/c"})"));
    }
    void choicesAndFlagsAreTold() {
        MemberForm form;
        QSignalSpy edited(&form, &MemberForm::edited);
        form.show(*stepKind("convert"), step(R"({"op": "convert", "path": "/t", "to": "string"})"));
        auto* to = form.findChild<QComboBox*>(QStringLiteral("member_to"));
        to->setCurrentIndex(to->findText(QStringLiteral("timestamp")));
        QCOMPARE(json(edited), QStringLiteral(R"({"op":"convert","path":"/t","to":"timestamp"})"));
        form.show(*stepKind("join"), step(R"({"op": "join", "from": ["/a"], "separator": " ", "path": "/b"})"));
        form.findChild<QCheckBox*>(QStringLiteral("member_keep"))->setChecked(true);
        QVERIFY(json(edited).contains(QStringLiteral("\"keep\":true")));
    }
    void whatCanNotBeStaysWithItsReason() {
        MemberForm form;
        QSignalSpy edited(&form, &MemberForm::edited);
        form.QWidget::show();
        form.show(*stepKind("default"), step(R"({"op": "default", "path": "/c", "value": "EUR"})"));
        auto* value = form.findChild<QLineEdit*>(QStringLiteral("member_value"));
        value->setText(QStringLiteral("USD"));
        QCOMPARE(edited.count(), 0);
        QVERIFY(says(form, QStringLiteral("\"USD\"")));
        value->setText(QStringLiteral("\"USD\""));
        QCOMPARE(edited.count(), 1);
        QVERIFY(!says(form, QStringLiteral("quotes")));
    }
    void aDraftComesBackWithItsPlace() {
        MemberForm form;
        QSignalSpy changed(&form, &MemberForm::draftsChanged);
        const auto place = [](const char* text) { return *JsonPointer::parse(text); };
        const Value first = step(R"({"op": "default", "path": "/c", "value": "EUR"})");
        const Value second = step(R"({"op": "default", "path": "/d", "value": 1})");
        form.show(*stepKind("default"), first, place("/0"));
        auto* value = form.findChild<QLineEdit*>(QStringLiteral("member_value"));
        value->setText(QStringLiteral("\"US"));
        QCOMPARE(changed.count(), 1);
        form.show(*stepKind("default"), second, place("/1"));
        QCOMPARE(value->text(), QStringLiteral("1"));
        form.show(*stepKind("move"), step(R"({"op": "move", "from": "/a", "path": "/b"})"), place("/2"));
        form.show(*stepKind("default"), first, place("/0"));
        value = form.findChild<QLineEdit*>(QStringLiteral("member_value"));
        QCOMPARE(value->text(), QStringLiteral("\"US"));
        value->setText(QStringLiteral("\"USD\""));
        QVERIFY(form.drafts().empty());
        QCOMPARE(changed.count(), 2);
    }
    void leavingAFieldIsTold() {
        MemberForm form;
        QSignalSpy finished(&form, &MemberForm::finished);
        form.show(*stepKind("convert"), step(R"({"op": "convert", "path": "/t"})"));
        auto* to = form.findChild<QComboBox*>(QStringLiteral("member_to"));
        QCOMPARE(to->currentIndex(), -1); // nothing is chosen yet
        Q_EMIT form.findChild<QLineEdit*>(QStringLiteral("member_path"))->editingFinished();
        Q_EMIT to->activated(0);
        QCOMPARE(finished.count(), 2);
    }
    void aFieldInUseIsLeftAlone() {
        MemberForm form;
        form.QWidget::show();
        form.show(*stepKind("add"), step(R"({"op": "add", "path": "/c", "value": {"a":1}})"));
        auto* value = form.findChild<QLineEdit*>(QStringLiteral("member_value"));
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QApplication::setActiveWindow(&form);
        value->setFocus();
        QVERIFY(value->hasFocus());
        value->setText(QStringLiteral("{ \"a\" : 2 }"));
        form.show(*stepKind("add"), step(R"({"op": "add", "path": "/c", "value": {"a":2}})"));
        QCOMPARE(value->text(), QStringLiteral("{ \"a\" : 2 }"));
        form.show(*stepKind("add"), step(R"({"op": "add", "path": "/c", "value": {"a":3}})"));
        QCOMPARE(value->text(), QStringLiteral("{\"a\":3}"));
    }

private:
    static Value step(const char* text) { return *parseJson(text); }
    static QString json(const QSignalSpy& edited) {
        return edited.isEmpty() ? QString() : QString::fromStdString(toJson(edited.back()[0].value<Value>()));
    }
    static bool says(const MemberForm& form, const QString& words) {
        for (const auto* label : form.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
};

LEFTFOLD_TEST(TstMemberForm)
#include "tst_member_form.moc"
