// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include "ui/session/version_session.h"
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace leftfold::ui {

class ChoiceBox;
class MemberForm;

/// The selected upcaster itself: which events it is for, what becomes of them (one event, several, none), and each of several.
class ArrowPane : public QWidget {
    Q_OBJECT
public:
    ArrowPane(MappingSession& mapping, VersionSession& versions, QWidget* parent = nullptr);

    void showArrow();
    bool hasDraft() const;

private:
    void build();
    QWidget* buildTargets();
    void showTargets(const MappingArrow& arrow);
    void takeOutcome();
    void takeHead(const Value& object, const QString& member);
    void takeTarget(const Value& object, const QString& member);
    void addTarget();
    void removeTarget();
    bool edit(const QString& name, const MappingSession::Edit& edit);

    MappingSession& m_mapping;
    VersionSession& m_versions;
    MemberForm* m_head = nullptr;
    ChoiceBox* m_outcome = nullptr;
    QWidget* m_several = nullptr;
    QVBoxLayout* m_targets = nullptr;
    QWidget* m_remove = nullptr;
    MemberForm* m_target = nullptr;
    QStringList m_shownTargets;
};

} // namespace leftfold::ui
