// SPDX-License-Identifier: Apache-2.0
#include "core/support/process_memory.h"
#include "tests/runner.h"
#include <vector>

using namespace leftfold;

class TstProcessMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWithWhatIsUsed() {
        const auto before = residentMemory();
        if (before == 0)
            QSKIP("this system does not tell");
        QVERIFY(before > 1'000'000);
        const std::vector<char> large(std::size_t{64} << 20, 'x');
        QVERIFY(residentMemory() > before + (std::size_t{48} << 20));
        QCOMPARE(large.back(), 'x');
    }
};

LEFTFOLD_TEST(TstProcessMemory)
#include "tst_process_memory.moc"
