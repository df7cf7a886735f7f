// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_dictionary.h"
#include "tests/runner.h"
#include "ui/models/layout_texts.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstLayoutTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoleHasATitle() {
        QCOMPARE(roleTitles().size(), eventRoles().size());
        for (const auto role : eventRoles())
            QVERIFY(std::any_of(roleTitles().begin(), roleTitles().end(), [&](const RoleTitle& title) { return title.role == role; }));
    }
    void pathsGoThereAndBack() {
        const std::vector<std::vector<std::string>> paths{
            {}, {"a"}, {"meta", "correlationId"}, {"a.b", "c"}, {"a/b"}, {"~", "x"}, {"ä", "0"}};
        for (const auto& path : paths)
            QCOMPARE(pathFrom(pathText(path)), path);
        QCOMPARE(pathText({"meta", "id"}), QStringLiteral("meta.id"));
        QCOMPARE(pathText({"a.b"}), QStringLiteral("/a.b"));
        QCOMPARE(pathFrom(QStringLiteral(" a..b. ")), (std::vector<std::string>{"a", "b"}));
    }
    void choicesSayHowSure() {
        TableProposal proposal;
        proposal.table = "log";
        proposal.confidence = 0.874;
        QCOMPARE(tableChoice(proposal), QStringLiteral("log – 87 % sure"));
        proposal.refusal = "It is none.";
        QCOMPARE(tableChoice(proposal), QStringLiteral("log – no log"));
    }
};

LEFTFOLD_TEST(TstLayoutTexts)
#include "tst_layout_texts.moc"
