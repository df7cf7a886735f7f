// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "tests/core/causation/hostile_chain.h"
#include "tests/runner.h"
#include <QXmlStreamReader>

using namespace leftfold;
using namespace leftfold::test;

class TstChainSvg : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isWellFormedWhateverTheNames() {
        for (const auto shade : {Shade::Light, Shade::Dark}) {
            const auto graph = hostileChain();
            const auto rows = chainRows(graph, {});
            QXmlStreamReader reader(QByteArray::fromStdString(chainSvg({graph, rows, "<&\">"}, shade)));
            int groups = 0;
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("g"))
                    ++groups;
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QCOMPARE(groups, static_cast<int>(rows.size()));
        }
    }
    void cutsWhatDoesNotFit() {
        const CausationGraph graph({chainEvent("a", "", 1, std::string(60, 'x'))});
        const auto text = chainSvg({graph, chainRows(graph, {}), ""}, Shade::Light);
        QVERIFY(text.find(std::string(24, 'x') + "…") != std::string::npos);
        QVERIFY(text.find(std::string(25, 'x')) == std::string::npos);
    }
};

LEFTFOLD_TEST(TstChainSvg)
#include "tst_chain_svg.moc"
