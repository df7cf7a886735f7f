// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include "ui/models/form_drafts.h"
#include <QAbstractListModel>

namespace leftfold::ui {

/// The steps of one arrow in their order, those of an `each` a level deeper. The model only shows: whoever drags a row asks
/// for a move, and the document's next state comes back by `show`.
class MappingStepModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        OperationRole = Qt::UserRole, ///< `move`
        TextRole, ///< `/cust → /customer_id`
        NoteRole,
        OffRole,
        ReadableRole,
        LevelRole,
        DraftRole ///< something was typed for it that could not be taken
    };

    explicit MappingStepModel(QObject* parent = nullptr);

    void show(std::vector<MappingStep> steps);
    /// Marks the steps that somebody began to type for.
    void setDrafts(FormDrafts drafts);
    const MappingStep& step(int row) const { return m_steps[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void switchAsked(int row, bool on);
    /// The row is to stand before the one at `before`; behind all where that is the count.
    void moveAsked(int row, int before);

private:
    QString toolTip(const MappingStep& step) const;

    std::vector<MappingStep> m_steps;
    FormDrafts m_drafts;
};

/// What a step's text says behind the operation's name.
QString stepRest(const MappingStep& step);

} // namespace leftfold::ui
