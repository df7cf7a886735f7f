// SPDX-License-Identifier: Apache-2.0
#include "ui/views/chain_export.h"
#include "core/causation/chain_export.h"
#include "core/causation/chain_json.h"
#include "ui/models/chain_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/chain_image.h"
#include "ui/widgets/theme.h"
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChainExport", text);
}

struct Choice {
    ChainFormat format;
    const char* name;
    const char* suffix;
};
constexpr Choice choices[] = {{ChainFormat::Svg, "SVG…", "svg"}, {ChainFormat::Png, "PNG…", "png"},
    {ChainFormat::Mermaid, "Mermaid…", "mmd"}, {ChainFormat::Dot, "Graphviz DOT…", "dot"}, {ChainFormat::Json, "JSON…", "json"}};

ChainPicture pictureOf(const ShownChain& chain) {
    return {*chain.scene->graph, chain.scene->rows, chain.correlation.empty() ? "chain" : "chain " + chain.correlation.text};
}

QByteArray pngOf(const ShownChain& chain, Shade shade) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    imageOfSvg(chainSvg(pictureOf(chain), shade)).save(&buffer, "PNG");
    return bytes;
}

QString askForFile(QWidget* window, const ShownChain& chain, const Choice& choice) {
    const QString suffix = QString::fromLatin1(choice.suffix);
    QString id = shortId(fromStored(chain.correlation.text)).replace(QChar(0x2026), QLatin1Char('-'));
    id.remove(QLatin1Char('/'));
    const QString name = id.isEmpty() ? QStringLiteral("chain") : QStringLiteral("chain-") + id;
    return QFileDialog::getSaveFileName(window, tr("Export the chain"), name + QLatin1Char('.') + suffix, QStringLiteral("*.") + suffix);
}

void exportTo(const QString& file, Workspace& workspace, ChainSession& session, ChainFormat format) {
    const Shade shade = tokens().dark ? Shade::Dark : Shade::Light;
    workspace.compute(
        &session, {tr("Exporting the chain"), Lane::Quick, nullptr},
        [chain = ShownChain{session.scene(), session.correlation()}, format, shade, file](Progress&) -> Result<bool> {
            TRY_VOID(writeChain(chain, format, shade, file));
            return true;
        },
        [&session](const Result<bool>& done) {
            if (!done)
                Q_EMIT session.failed(done.error());
        });
}

/// A chain may be long: its text is made elsewhere and copied as soon as it is there.
void addCopy(QMenu& menu, const QString& name, Workspace& workspace, ChainSession& session, QString (*text)(const ShownChain&)) {
    QObject::connect(menu.addAction(name), &QAction::triggered, &session, [&workspace, &session, text] {
        workspace.compute(
            &session, {},
            [chain = ShownChain{session.scene(), session.correlation()}, text](Progress&) -> Result<QString> { return text(chain); },
            [](const Result<QString>& made) {
                if (made)
                    QGuiApplication::clipboard()->setText(*made);
            });
    });
}

} // namespace

QByteArray chainBytes(const ShownChain& chain, ChainFormat format, Shade shade) {
    switch (format) {
    case ChainFormat::Svg:
        return QByteArray::fromStdString(chainSvg(pictureOf(chain), shade));
    case ChainFormat::Png:
        return pngOf(chain, shade);
    case ChainFormat::Mermaid:
        return QByteArray::fromStdString(chainMermaid(pictureOf(chain)));
    case ChainFormat::Dot:
        return QByteArray::fromStdString(chainDot(pictureOf(chain)));
    case ChainFormat::Json:
        return QByteArray::fromStdString(chainJson(chain.correlation, *chain.scene->graph));
    }
    return {};
}

Result<> writeChain(const ShownChain& chain, ChainFormat format, Shade shade, const QString& file) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(chainBytes(chain, format, shade)) >= 0 && out.commit())
        return {};
    return fail(ErrorCode::PermissionDenied, "The chain can't be written to " + file.toStdString() + ".", out.errorString().toStdString());
}

void fillExportMenu(QMenu& menu, Workspace& workspace, ChainSession& session, QWidget* window) {
    for (const Choice& choice : choices) {
        QAction* action = menu.addAction(QString::fromUtf8(choice.name));
        QObject::connect(action, &QAction::triggered, window, [&workspace, &session, window, choice] {
            const QString file = askForFile(window, {session.scene(), session.correlation()}, choice);
            if (!file.isEmpty())
                exportTo(file, workspace, session, choice.format);
        });
    }
    menu.addSeparator();
    addCopy(menu, tr("Copy as Mermaid"), workspace, session,
        [](const ShownChain& chain) { return QString::fromUtf8(chainBytes(chain, ChainFormat::Mermaid, Shade::Light)); });
    addCopy(menu, tr("Copy as text"), workspace, session, [](const ShownChain& chain) { return chainAsText(*chain.scene); });
}

} // namespace leftfold::ui
