// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/type_color.h"
#include "ui/session/chain_session.h"

class QMenu;

namespace leftfold::ui {

enum class ChainFormat { Svg, Png, Mermaid, Dot, Json };

/// A chain as it is shown, with its name; what an export works on, on whatever thread.
struct ShownChain {
    std::shared_ptr<const ChainScene> scene;
    CorrelationId correlation;
};

/// The bytes of a file of that format.
QByteArray chainBytes(const ShownChain& chain, ChainFormat format, Shade shade);

/// Writes them whole or not at all.
Result<> writeChain(const ShownChain& chain, ChainFormat format, Shade shade, const QString& file);

/// Files to write and texts to copy. The session outlives the menu; what fails is told by it.
void fillExportMenu(QMenu& menu, Workspace& workspace, ChainSession& session, QWidget* window);

} // namespace leftfold::ui
