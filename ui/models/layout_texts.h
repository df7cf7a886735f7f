// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_proposal.h"
#include <QString>
#include <string>
#include <vector>

namespace leftfold::ui {

/// How a form calls a role of a layout, and what it is for.
struct RoleTitle {
    std::string role;
    QString title;
    QString meaning;
};

/// In the order in which a person fills them in.
const std::vector<RoleTitle>& roleTitles();

/// A path inside JSON as it is typed: `meta.correlationId`; as a JSON pointer where a name has a dot or a slash.
QString pathText(const std::vector<std::string>& path);
std::vector<std::string> pathFrom(const QString& text);

/// `order_log – 87 %`, `users – no log`.
QString tableChoice(const TableProposal& proposal);

} // namespace leftfold::ui
